package org.throughline.measure;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A partnership's settings for its figures, under the identifier of the partnership.
 */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "partnership_id"))
class MeasureSetting extends AggregateRoot {

	private int smallBelow;

	@SuppressWarnings("NullAway.Init")
	protected MeasureSetting() {
	}

	MeasureSetting(UUID partnershipId, int smallBelow) {
		super(partnershipId);
		this.smallBelow = smallBelow;
	}

	int smallBelow() {
		return this.smallBelow;
	}

	void updateThreshold(int smallBelow) {
		this.smallBelow = smallBelow;
	}

}
