// The commands the window may call, once: the build script declares them to Tauri's access control, the program registers
// them. `$with` is a macro that takes `module::name` pairs.
macro_rules! every_command {
    ($with:ident) => {
        $with!(
            startup::startup,
            startup::settings_set,
            profile::profile_create,
            profile::profile_open,
            profile::profile_recover,
            profile::profile_lock,
            library::library,
            library::runs,
            library::case_reading,
            library::run_reach,
            attempt::attempt_start,
            team::team_start,
            team::seat_take,
            team::attempt_replay_from,
            team::attempt_compare,
            attempt::attempt_resume,
            attempt::attempt_decide,
            attempt::attempt_undo,
            attempt::attempt_hint,
            attempt::attempt_debrief,
            friction::friction_note,
            friction::friction_report,
            friction::friction_sort,
            friction::friction_open,
            attempt::tomorrow_open,
            credit::gate,
            credit::claim_form,
            credit::claim_make,
            credit::certificate_open,
            credit::transcript,
            credit::transcript_open,
            credit::identity_set,
            drill::drills,
            drill::drill_start,
            drill::drill_decide,
            drill::progress,
        )
    };
}
