package org.throughline.partnership;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The chairing arrangement and the pauses of a group.
 *
 * @param chairRotation how the chair rotates, or {@code null} if it does not
 * @param pausedFrom first day of the latest pause
 * @param pausedTo its last day, if it has ended
 */
@Embeddable
public record GroupArrangement(@Nullable String chairRotation, @Nullable LocalDate pausedFrom,
		@Nullable LocalDate pausedTo, @Nullable String pauseReason) {

	/** No rotation and no pause. */
	public static final GroupArrangement NONE = new GroupArrangement(null, null, null, null);

	public GroupArrangement {
		Assert.isTrue((pausedFrom == null) == (pauseReason == null), "A pause has a first day and a reason");
		Assert.isTrue(pausedFrom != null || pausedTo == null, "A pause has a first day");
		Assert.isTrue(Validity.inOrder(pausedFrom, pausedTo), "The last day must not lie before the first");
	}

	/** Whether the group pauses on a day. */
	public boolean pausedOn(LocalDate day) {
		return this.pausedFrom != null && Validity.overlap(this.pausedFrom, this.pausedTo, day, day);
	}

}
