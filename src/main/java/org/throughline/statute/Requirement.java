package org.throughline.statute;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Immutable;

import org.throughline.platform.persistence.AggregateRoot;

/**
 * A requirement of a regime for the annual report. Requirements come with the
 * application.
 */
@Entity
@Immutable
class Requirement extends AggregateRoot {

	private String regimeKey;

	private String key;

	@Enumerated(EnumType.STRING)
	private RequirementLevel level;

	private int position;

	private String wording;

	private String source;

	private boolean verified;

	@SuppressWarnings("NullAway.Init")
	protected Requirement() {
	}

}
