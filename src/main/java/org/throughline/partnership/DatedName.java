package org.throughline.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.time.Dates;

/**
 * A name during a period: a main name, of which there is one at a time, or a further name
 * used beside it.
 */
@MappedSuperclass
abstract class DatedName {

	@Id
	private UUID id;

	private String name;

	private @Nullable String acronym;

	@Embedded
	private @Nullable Validity validity;

	private boolean alsoKnownAs;

	@SuppressWarnings("NullAway.Init")
	protected DatedName() {
	}

	@SuppressWarnings("NullAway.Init")
	protected DatedName(String name, @Nullable String acronym, Validity validity, boolean alsoKnownAs) {
		this.id = TimeOrderedId.next();
		correct(name, acronym, validity, alsoKnownAs);
	}

	final void correct(String newName, @Nullable String newAcronym, Validity newValidity, boolean furtherName) {
		Assert.hasText(newName, "A name must not be empty");
		this.name = newName;
		this.acronym = newAcronym;
		this.validity = newValidity;
		this.alsoKnownAs = furtherName;
	}

	void endOn(LocalDate lastDay) {
		this.validity = validity().until(lastDay);
	}

	static <N extends DatedName> N find(List<N> names, UUID id) {
		return Records.one(names, (name) -> name.id().equals(id));
	}

	/** Removes a name, unless it is the last main one. */
	static <N extends DatedName> boolean remove(List<N> names, UUID id) {
		var removed = find(names, id);
		boolean other = names.stream().anyMatch((name) -> !name.equals(removed) && !name.alsoKnownAs());
		return other && names.remove(removed);
	}

	/**
	 * Checks that a name can be used during a period beside the other names.
	 * @param except the name that is changed, or {@code null} for a new one
	 * @param validity its period
	 * @param alsoKnownAs whether it is used beside the main name
	 * @param dateField the field of its start date
	 * @param mainMissing the message if there is no main name
	 * @throws RuleViolation if two main names overlap or there is no main name
	 */
	static void requireFree(List<? extends DatedName> names, @Nullable UUID except, Validity validity,
			boolean alsoKnownAs, String dateField, String mainMissing) {
		var others = names.stream().filter((name) -> !name.alsoKnownAs() && !name.id().equals(except)).toList();
		if (alsoKnownAs && others.isEmpty()) {
			throw new RuleViolation("use", mainMissing);
		}
		for (var other : others) {
			if (!alsoKnownAs && other.validity().overlaps(validity)) {
				throw new RuleViolation(dateField, "partnership.names.overlap", other.name(),
						Dates.period(other.validity().from(), other.validity().to()));
			}
		}
	}

	UUID id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	/** Returns the period, also if nothing is known about it. */
	Validity validity() {
		return (this.validity != null) ? this.validity : Validity.UNKNOWN;
	}

	boolean alsoKnownAs() {
		return this.alsoKnownAs;
	}

}
