/// Functions of one pair of charges ([Profile]: of the distance, of the angle, or of direction and lengths) and their
/// sums over all pairs, which take nearly all of the program's time.
///
/// May import `geometry`, `math` and `schema`.
///
/// To add a kind of profile: an interface that extends [Profile], its [PairSums] and its [PairCurvature].
package earnshaw.potential.kernel;
