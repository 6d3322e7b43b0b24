//! Credit that cannot be claimed: the reason is told where the learner meets it.

use crate::clinic::{ACTIVITY, Clinic, PROVIDER};
use crate::harness::{App, DataFolder, in_time};

const NAME: &str = "Ana Reyes Ortiz";

/// The provider's activity, not ended yet.
fn renewed() -> String {
    PROVIDER.replace(
        "\"terminates\": \"2026-03-31\"",
        "\"terminates\": \"2029-02-28\"",
    )
}

/// A nurse who passed in March 2026, and whatever she is to the provider.
fn passed(folder: &DataFolder, provider: &str, profession: Option<&str>) {
    let mut clinic = Clinic::at(&folder.data(), Some(provider));
    clinic.person(NAME, "rn");
    if let Some(profession) = profession {
        clinic.profession(profession);
    }
    clinic.pass(Some(ACTIVITY));
}

async fn credit(folder: &DataFolder) -> App {
    let app = App::start(folder).await;
    app.sit_down(NAME).await;
    app.activate("nav-credit").await;
    app.named("credit").await;
    app
}

#[tokio::test]
async fn an_activity_that_ended_says_when_and_whom_to_ask() {
    in_time(async {
        let folder = DataFolder::new();
        passed(&folder, PROVIDER, Some("nurse"));
        let app = credit(&folder).await;
        app.reads(&format!("credit-activity-{ACTIVITY}"), &["31 March 2026"])
            .await;
        app.audit("credit-ended").await;
        app.activate(&format!("credit-claim-{ACTIVITY}")).await;
        app.reads("claim-refused", &["ended on 31 March 2026"])
            .await;
        app.reads("claim-contact", &["R. Adeyemi"]).await;
        app.audit("claim-ended").await;
        app.speak("es").await;
        app.reads("claim-refused", &["31 de marzo de 2026"]).await;
        app.audit("claim-ended-es").await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_profession_without_credit_and_a_name_that_is_missing_are_told_before_any_form() {
    in_time(async {
        let folder = DataFolder::new();
        passed(&folder, &renewed(), None);
        let app = credit(&folder).await;
        app.named("identity-missing").await;
        app.reads(
            &format!("credit-activity-{ACTIVITY}"),
            &["Say your profession"],
        )
        .await;
        app.audit("credit-unsaid").await;
        app.activate(&format!("credit-claim-{ACTIVITY}")).await;
        app.named("claim-refused").await;
        app.audit("claim-unsaid").await;
        app.close().await;

        let folder = DataFolder::new();
        passed(&folder, &renewed(), Some("pharmacist"));
        let app = credit(&folder).await;
        app.activate(&format!("credit-claim-{ACTIVITY}")).await;
        app.reads("claim-contact", &["R. Adeyemi"]).await;
        assert!(
            !app.has("claim-make").await,
            "no form that would be refused"
        );
        app.audit("claim-profession").await;
        app.speak("es").await;
        app.named("claim-refused").await;
        app.audit("claim-profession-es").await;
        app.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_damaged_file_of_activities_offers_no_credit_and_stops_nobody() {
    in_time(async {
        let folder = DataFolder::new();
        passed(&folder, &renewed(), Some("nurse"));
        std::fs::write(
            folder.data().join("activities.json"),
            "{\"format\": 1, \"provi",
        )
        .expect("a damaged file");
        let app = App::start(&folder).await;
        app.sit_down(NAME).await;
        app.named("start").await;
        app.audit("library-damaged-activities").await;
        app.activate("nav-credit").await;
        app.named("credit").await;
        app.reads(
            "credit-broken",
            &["activities.json, has an error", "are kept"],
        )
        .await;
        app.audit("credit-damaged-activities").await;
        app.speak("es").await;
        app.audit("credit-damaged-activities-es").await;
        app.close().await;
    })
    .await;
}
