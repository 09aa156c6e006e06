package org.throughline.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.publication.DispatchLine;
import org.throughline.publication.DispatchService;
import org.throughline.review.ReviewClockService;
import org.throughline.statute.ClockState;

/**
 * The open statutory deadlines of a partnership: of its reviews and drafts, and of the
 * copies of published reports.
 */
@Component
class Deadlines {

	private final ReviewClockService clocks;

	private final DispatchService dispatches;

	Deadlines(ReviewClockService clocks, DispatchService dispatches) {
		this.clocks = clocks;
		this.dispatches = dispatches;
	}

	/** Returns them; a report counts once, with the copy that is due first. */
	List<Deadline> open(UUID partnership) {
		var open = new ArrayList<Deadline>();
		this.clocks.ofPartnership(partnership).forEach((each) -> {
			var reading = each.reading();
			if (reading.state().open()) {
				open.add(new Deadline(each.subjectId(), reading.key(), reading.dueOn(),
						reading.state() != ClockState.UNCERTAIN));
			}
		});
		for (DispatchLine line : this.dispatches.open(partnership)) {
			var copy = new Deadline(line.report().id(), DispatchService.CLOCK, line.duty().dueOn(), true);
			if (open.stream().noneMatch(copy::sameAs)) {
				open.add(copy);
			}
		}
		return open;
	}

	/**
	 * An open deadline.
	 *
	 * @param certain whether the due date is known well enough to remind of it
	 */
	record Deadline(UUID subjectId, String key, @Nullable LocalDate dueOn, boolean certain) {

		String id() {
			return this.subjectId + this.key;
		}

		boolean sameAs(Deadline other) {
			return id().equals(other.id());
		}

	}

}
