//! What gets in the way: nothing said yet, too few to show, and a clinic's answers, sorted by the manager.

use crate::clinic::Clinic;
use crate::harness::{App, DataFolder, in_time};
use trainer::ledger::FrictionQuestion::{self, Longer, Missing, Unclear};

const MANAGER: &str = "Noor Haddad";

/// Who wrote what, all after a run as the medical assistant.
const SAID: [(&str, &str, FrictionQuestion, &str); 7] = [
    (
        "Bo Lindqvist",
        "ma",
        Longer,
        "The large cuff is in room 5. Fetching it takes as long as the rest, and when somebody else has it I walk the corridor asking.",
    ),
    (
        "Cy Okafor",
        "ma",
        Unclear,
        "Who enters a reading that came by phone?",
    ),
    (
        "Di Marsh",
        "ma",
        Missing,
        "A patient who answers only after six in the evening, when nobody is at the desk.",
    ),
    (
        "Eli Brandt",
        "ma",
        Longer,
        "Second rows: the screen closes after the first.",
    ),
    (
        "Fay Moreno",
        "rn",
        Unclear,
        "Is the protocol the one of 2024 or the one on the wall?",
    ),
    ("Gil Sato", "rn", Longer, "Calling back three times."),
    (
        "Hana Weiss",
        "clin",
        Missing,
        "Somebody who has no fixed address.",
    ),
];

#[tokio::test]
async fn a_manager_reads_and_sorts_what_a_clinic_wrote() {
    in_time(async {
        let folder = DataFolder::new();
        let mut clinic = Clinic::at(&folder.data(), None);
        clinic.person(MANAGER, "mgr");
        for (name, role, question, text) in SAID {
            clinic.person(name, role);
            clinic.say(question, text);
        }
        drop(clinic);

        let app = App::start(&folder).await;
        app.sit_down(MANAGER).await;
        app.activate("nav-friction").await;
        app.named("friction-open-pdf").await;
        let told = app.text().await;
        for (name, _, _, text) in SAID {
            assert!(told.contains(text), "{text:?} is shown:\n{told}");
            assert!(!told.contains(name), "nobody is named: {name}\n{told}");
        }
        app.audit("friction").await;
        app.run("const select = document.querySelector('li select'); \
            select.value = 'technology'; select.dispatchEvent(new Event('change', { bubbles: true }))").await;
        app.wait_until(
            "the first answer is counted",
            "return document.querySelector('table.sum td:nth-child(3)')?.innerText === '1'",
        )
        .await;
        app.activate("friction-open-csv").await;
        app.named("friction-open-csv-path").await;
        app.audit("friction-sorted").await;
        app.speak("es").await;
        app.named("friction-open-pdf").await;
        app.audit("friction-es").await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn answers_of_too_few_people_are_counted_and_not_shown() {
    in_time(async {
        let folder = DataFolder::new();
        let mut clinic = Clinic::at(&folder.data(), None);
        clinic.person(MANAGER, "mgr");
        for (name, role, question, text) in SAID.into_iter().take(2) {
            clinic.person(name, role);
            clinic.say(question, text);
        }
        drop(clinic);

        let app = App::start(&folder).await;
        app.sit_down(MANAGER).await;
        app.activate("nav-friction").await;
        app.reads("friction-empty", &["2 answers came in"]).await;
        app.audit("friction-few").await;
        app.speak("es").await;
        app.reads("friction-empty", &["Llegaron 2 respuestas"])
            .await;
        app.audit("friction-few-es").await;
        app.close().await;
    })
    .await;
}
