package org.throughline.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.OptimisticLock;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * An element of a report with a position in a list that people can reorder.
 */
@MappedSuperclass
abstract class ReportElement extends AggregateRoot {

	private UUID reportId;

	@OptimisticLock(excluded = true)
	private int position;

	@SuppressWarnings("NullAway.Init")
	protected ReportElement() {
	}

	ReportElement(UUID id, AnnualReport report, int position) {
		super(id);
		this.reportId = report.id();
		this.position = position;
	}

	UUID reportId() {
		return this.reportId;
	}

	int position() {
		return this.position;
	}

	void moveTo(int newPosition) {
		this.position = newPosition;
	}

	/**
	 * Moves an element by one position. At the end of the list nothing happens.
	 * @param list the list in its order
	 */
	static <T extends ReportElement> void move(List<T> list, T moved, Direction direction) {
		int at = list.indexOf(moved);
		int to = (direction == Direction.UP) ? at - 1 : at + 1;
		if (at < 0 || to < 0 || to >= list.size()) {
			return;
		}
		T other = list.get(to);
		int position = moved.position();
		moved.moveTo(other.position());
		other.moveTo(position);
	}

	/** Returns the position after the last element. */
	static int end(List<? extends ReportElement> list) {
		return list.stream().mapToInt(ReportElement::position).max().orElse(0) + 1;
	}

	/** Changes a collection to the given values. */
	static <T> void replace(Set<T> current, Set<T> wanted) {
		if (!current.equals(wanted)) {
			current.retainAll(wanted);
			current.addAll(wanted);
		}
	}

}
