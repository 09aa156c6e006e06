package org.throughline.review;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;

/**
 * Content of a publication delay.
 *
 * @param explanation explanation, for business managers only
 * @param from start date, or {@code null} if no source states it
 * @param panelInformedOn when the Panel was informed of the reasons
 * @param secretaryInformedOn when the Secretary of State was informed
 * @param liftedOn end date
 */
@Embeddable
public record DelayContent(@Enumerated(EnumType.STRING) DelayReason reason, @Nullable String explanation,
		@AttributeOverride(name = "day", column = @Column(name = "started_on")) @AttributeOverride(name = "precision",
				column = @Column(name = "date_precision")) @Nullable ApproximateDate from,
		@Nullable LocalDate panelInformedOn,
		@Column(name = "secretary_of_state_informed_on") @Nullable LocalDate secretaryInformedOn,
		@Nullable LocalDate liftedOn) {

	DelayContent withoutExplanation() {
		return new DelayContent(this.reason, null, this.from, this.panelInformedOn, this.secretaryInformedOn,
				this.liftedOn);
	}

}
