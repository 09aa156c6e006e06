package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The rule of a statutory clock in a period. A change of law or guidance ends it and adds
 * the next one.
 */
@Entity
@Table(name = "clock")
class ClockRule extends AggregateRoot {

	private String key;

	private @Nullable String regimeKey;

	@Embedded
	private ClockRuleDetails.Task task;

	@Embedded
	private ClockRuleDetails.Events events;

	@Embedded
	private ClockRuleDetails.Time time;

	@Embedded
	private ClockRuleDetails.Basis basis;

	@SuppressWarnings("NullAway.Init")
	protected ClockRule() {
	}

	private ClockRule(ClockRule former, ClockRuleChange change) {
		super(TimeOrderedId.next());
		this.key = former.key;
		this.regimeKey = former.regimeKey;
		this.task = former.task;
		this.events = former.events;
		this.time = former.time.changed(change);
		this.basis = change.basis(null);
	}

	/** Corrects the rule. Its first day stays. */
	void correct(ClockRuleChange change) {
		this.time = this.time.changed(change);
		this.basis = change.basis(this.basis.validTo());
	}

	void end(LocalDate last) {
		this.basis = this.basis.until(last);
	}

	/** Returns the rule that follows this one. */
	ClockRule next(ClockRuleChange change) {
		return new ClockRule(this, change);
	}

	ClockRuleDetails details() {
		return new ClockRuleDetails(id(), this.key, this.regimeKey, this.task, this.events, this.time, this.basis,
				version());
	}

}
