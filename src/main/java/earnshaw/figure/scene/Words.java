package earnshaw.figure.scene;

/// Who writes the numbers of a plane, legends and notes: the scene over itself, or the page beside it.
enum Words { SCENE, PAGE }
