//! The `media` scheme: pictures of cases, by content hash and path. The window's policy allows them as images and nothing else.

use crate::desk::Desk;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use tauri::http::{Response, StatusCode, header};
use tauri::{AppHandle, Manager};

/// Name of the scheme.
pub const SCHEME: &str = "media";

/// What stands before `/<content-hash>/<path>`. Windows has no custom schemes: Tauri answers for this name instead.
pub const BASE: &str = if cfg!(windows) {
    "http://media.localhost"
} else {
    "media://localhost"
};

/// The types of picture a case may hold, by the ending of the file's name.
const TYPES: [(&str, &str); 5] = [
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
];

/// Answers one request. Content never changes under its hash, so it may be kept as long as the window is open.
pub fn answer(app: &AppHandle, path: &str) -> Response<Cow<'static, [u8]>> {
    let Some((path, kind)) = picture(path) else {
        return nothing();
    };
    match app.state::<Desk>().with(|session| session.media(&path)) {
        Ok(bytes) => Response::builder()
            .header(header::CONTENT_TYPE, kind)
            .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
            .header(
                header::CONTENT_SECURITY_POLICY,
                "default-src 'none'; style-src 'unsafe-inline'",
            )
            .header(
                header::CACHE_CONTROL,
                "private, max-age=31536000, immutable",
            )
            .body(Cow::Owned(bytes))
            .unwrap_or_else(|_| nothing()),
        Err(_) => nothing(),
    }
}

/// The path a picture's address names, and its type. `None` for what is no picture.
fn picture(address: &str) -> Option<(String, &'static str)> {
    let path = percent_decode_str(address).decode_utf8().ok()?.into_owned();
    let (_, ending) = path.rsplit_once('.')?;
    let (_, kind) = TYPES
        .iter()
        .find(|(known, _)| ending.eq_ignore_ascii_case(known))?;
    Some((path, kind))
}

fn nothing() -> Response<Cow<'static, [u8]>> {
    let mut response = Response::new(Cow::Borrowed(&[][..]));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_have_an_address() {
        assert_eq!(
            picture("/ab12/media/face%20one.svg"),
            Some(("/ab12/media/face one.svg".to_owned(), "image/svg+xml"))
        );
        assert_eq!(
            picture("/ab12/media/room.PNG").map(|(_, kind)| kind),
            Some("image/png")
        );
        assert_eq!(picture("/ab12/case.json"), None);
        assert_eq!(picture("/ab12/media/%FF.svg"), None, "not UTF-8");
        assert_eq!(picture("/"), None);
    }
}
