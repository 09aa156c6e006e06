package org.throughline.report;

import java.util.List;

/**
 * Something that stands at a place in a list a person orders.
 */
interface Placed {

	int position();

	void placeAt(int position);

	/**
	 * Moves one of a list by one place; past the end nothing happens.
	 * @param list in order
	 */
	static <T extends Placed> void move(List<T> list, T moved, Direction direction) {
		int at = list.indexOf(moved);
		int to = (direction == Direction.UP) ? at - 1 : at + 1;
		if (at < 0 || to < 0 || to >= list.size()) {
			return;
		}
		T other = list.get(to);
		int position = moved.position();
		moved.placeAt(other.position());
		other.placeAt(position);
	}

	/** The place after the last. */
	static int end(List<? extends Placed> list) {
		return list.stream().mapToInt(Placed::position).max().orElse(0) + 1;
	}

}
