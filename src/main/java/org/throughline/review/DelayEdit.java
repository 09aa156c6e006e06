package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A delay of publication as it is to be.
 *
 * @param reason why
 * @param explanation in words
 * @param from since when; none where no source says
 * @param precision how exactly that is known
 * @param panelInformedOn when the Panel was told the reasons
 * @param secretaryInformedOn when the Secretary of State was
 * @param liftedOn when it ended
 * @param version which state the editor saw; ignored for a new one
 */
public record DelayEdit(DelayReason reason, @Nullable String explanation, @Nullable LocalDate from,
		@Nullable DatePrecision precision, @Nullable LocalDate panelInformedOn, @Nullable LocalDate secretaryInformedOn,
		@Nullable LocalDate liftedOn, int version) {

}
