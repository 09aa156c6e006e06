package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NumberedRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A partnership's list of risks that it reviews together.
 */
@Entity
class RiskRegister extends NumberedRoot {

	@Embedded
	private RiskRegisterContent content;

	private @Nullable UUID reportId;

	@SuppressWarnings("NullAway.Init")
	protected RiskRegister() {
	}

	RiskRegister(UUID partnershipId, int number, RiskRegisterContent content, @Nullable UUID reportId) {
		super(TimeOrderedId.next(), partnershipId, number);
		this.content = content;
		this.reportId = reportId;
	}

	void replace(RiskRegisterContent content, @Nullable UUID reportId) {
		this.content = content;
		this.reportId = reportId;
	}

}
