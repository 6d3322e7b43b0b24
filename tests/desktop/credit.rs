//! Credit: from the disclosures before the start to the certificate and the transcript, with an over-claim refused on the way.

use crate::harness::{App, DataFolder, Press, in_time};
use crate::walk::Walk;

/// The shipped activity of the demonstration provider, and its two cases.
const ACTIVITY: &str = "two-patients-2026";
const CASES: [&str; 2] = ["hypertension-no-home-cuff", "post-discharge-call"];

/// The credit type of a nurse; the demonstration designates 0.50 contact hours.
const AMOUNT: &str = "claim-amount-ancc-contact-hours";

/// Whether the first reason at a field stands above the acts at the foot of the page.
const MARK_IN_VIEW: &str =
    "const at = (id) => document.querySelector(`[data-testid=${id}]`).getBoundingClientRect();
    return at('claim-fault').top > 52 && at('claim-fault').bottom < at('claim-marked').top";

#[tokio::test]
async fn from_disclosure_to_certificate_and_transcript() {
    in_time(async {
        let folder = DataFolder::new();
        let app = App::start(&folder).await;
        app.make_profile("Imani Brooks").await;
        app.named("credit-tag").await;
        assert!(
            app.text().await.contains("No CE credit: demonstration"),
            "the card says what it earns"
        );
        app.activate("nav-credit").await;
        app.named("credit-empty").await;
        app.audit("credit-empty").await;
        say_who(&app).await;
        for case in CASES {
            pass(&app, case).await;
        }
        // The last debrief leads to the claim: it is the one primary act there.
        app.audit("debrief-claimable").await;
        app.activate("debrief-claim").await;
        claim(&app).await;
        transcript(&app).await;
        app.close().await;
    })
    .await;
}

/// States name and profession by keyboard.
async fn say_who(app: &App) {
    app.activate("identity-fill").await;
    app.named("identity-given-name").await;
    app.audit("identity").await;
    app.activate("identity-save").await;
    app.wait_until(
        "focus goes to what is missing",
        "return document.activeElement?.dataset.testid === 'identity-given-name'",
    )
    .await;
    app.type_text("Imani").await;
    app.tab_to("identity-family-name").await;
    app.type_text("Brooks").await;
    app.tab_to("identity-profession").await;
    app.type_text("N").await;
    app.wait_until(
        "a nurse is picked",
        "return document.querySelector('[data-testid=identity-profession]').value === 'nurse'",
    )
    .await;
    app.tab_to("identity-renewal-day").await;
    app.type_text("31").await;
    app.tab_to("identity-renewal-month").await;
    app.type_text("D").await;
    app.tab_to("identity-renewal-year").await;
    app.type_text("2099").await;
    app.activate("identity-save").await;
    app.named("credit").await;
    app.wait_until(
        "nothing is missing any more",
        "return document.querySelector('[data-testid=identity-missing]') === null",
    )
    .await;
}

/// Plays a case as a nurse on its best path, graded, through the gate, to its debrief.
async fn pass(app: &App, case: &str) {
    let walk = Walk::of(case, "rn-best");
    app.activate("nav-library").await;
    let card = format!("case-{case}");
    app.activate(&card).await;
    app.wait_until(
        "the case is chosen",
        &format!("return document.querySelector('[data-testid={card:?}]').getAttribute('aria-pressed') === 'true'"),
    )
    .await;
    app.pick(&format!("role-{}", walk.role)).await;
    app.pick("mode-graded").await;
    app.activate("start").await;
    app.named("gate-start").await;
    let told = app.text().await;
    for must in [
        "Rehearse demonstration provider",
        "No relevant financial relationships",
        "Commercial support",
        "contact hours",
        "31 August 2029",
        "action",
    ] {
        assert!(told.contains(must), "the gate says {must:?}:\n{told}");
    }
    if case == CASES[0] {
        app.audit("gate").await;
    }
    app.activate("gate-start").await;
    app.wait_for("[data-testid^=scene-]").await;
    for step in &walk.steps {
        app.decide(step).await;
    }
    app.read_on_to_ending().await;
    app.activate("ending-debrief").await;
    app.wait_for("[data-testid=debrief] h1").await;
}

/// Evaluation, claim and attestation on one page; too much is refused with the reason, and what was filled in stays.
async fn claim(app: &App) {
    app.named("claim-make").await;
    app.audit("claim").await;
    assert_eq!(value(app, AMOUNT).await, "", "the claim is never filled in");
    for answer in ["use-4", "fit-5", "balance-yes"] {
        app.pick(&format!("claim-answer-{answer}")).await;
    }
    app.tab_to(AMOUNT).await;
    app.type_text("0.6").await;
    app.tab_to("claim-attest").await;
    app.press(Press::Space).await;
    // In the smaller window the page is longer than the screen.
    app.resize(900, 700).await;
    app.activate("claim-make").await;
    app.wait_until(
        "the over-claim is refused at its field",
        &format!("return document.activeElement?.dataset.testid === {AMOUNT:?}"),
    )
    .await;
    app.reads("claim-marked", &["marked in part 2, “Your claim”"])
        .await;
    app.wait_until("the mark can be read", MARK_IN_VIEW).await;
    app.run("document.querySelector('form > .scroll').scrollTo(0, 0)")
        .await;
    app.activate("claim-show").await;
    app.wait_until("it is shown again", MARK_IN_VIEW).await;
    app.screenshot("claim-refused-shown").await;
    let told = app.text().await;
    assert!(
        told.contains("Claim 0.50 or less."),
        "the reason says what can be claimed:\n{told}"
    );
    app.audit("claim-refused").await;
    app.run(&format!(
        "document.querySelector('[data-testid={AMOUNT:?}]').select()"
    ))
    .await;
    app.type_text("0.5").await;
    assert_eq!(value(app, AMOUNT).await, "0.5");
    app.activate("claim-make").await;
    app.named("certificate-paper").await;
    let paper = app.text().await;
    for must in ["Imani Brooks", "Demonstration, not for credit", "0.50"] {
        assert!(
            paper.contains(must),
            "the certificate says {must:?}:\n{paper}"
        );
    }
    app.audit("certificate").await;
}

/// The certificate stands among the demonstrations, its PDF lies where the screen says, and a second claim is refused.
async fn transcript(app: &App) {
    app.activate("certificate-open").await;
    app.named("certificate-open-path").await;
    let path = app
        .run("return document.querySelector('[data-testid=certificate-open-path]').innerText.match(/\\/.*\\.pdf/)?.[0] ?? ''")
        .await;
    let bytes = std::fs::read(path.as_str().unwrap_or_default()).expect("the PDF lies there");
    assert!(bytes.starts_with(b"%PDF-"), "it is a PDF");
    app.activate("nav-credit").await;
    app.named("credit-demonstrations").await;
    assert!(
        !app.has(&format!("credit-claim-{ACTIVITY}")).await,
        "claimed once, it cannot be claimed again"
    );
    app.activate("cycle-table").await;
    app.audit("transcript").await;
}

async fn value(app: &App, test_id: &str) -> String {
    let value = app
        .run(&format!(
            "return document.querySelector('[data-testid={test_id:?}]').value"
        ))
        .await;
    value.as_str().unwrap_or_default().to_owned()
}
