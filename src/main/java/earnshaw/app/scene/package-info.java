/// The scene and all that a hand does in it: dragging, selecting, adding, nudging, and the cards over it.
///
/// [SceneView] shows the newest frame, [SceneGestures] reads mouse and keys, [BodyMover] moves what is grabbed, and
/// [ForecastPreview] works out where the electrons will go.
///
/// May import `app.kit` and `app.session`.
///
/// To add a gesture: one case in [SceneGestures].
package earnshaw.app.scene;
