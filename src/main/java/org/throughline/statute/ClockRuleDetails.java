package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Time that law, guidance or local practice allows for a duty or an aim, valid for a
 * period.
 *
 * @param key its short name (C06); rows of one key are the same clock in other times or
 * under other regimes
 * @param regimeKey the regime, or {@code null} for all regimes
 * @param task the duty or aim
 * @param events events that start, meet and end it
 * @param time its length
 * @param basis law or guidance and validity
 */
public record ClockRuleDetails(UUID id, String key, @Nullable String regimeKey, Task task, Events events, Time time,
		Basis basis, int version) {

	public boolean verified() {
		return this.basis.confirmation().verified();
	}

	/** Returns the message key of the length: "within {0} working days". */
	public String lengthKey() {
		return (this.time.unit() == ClockUnit.NONE || this.time.unit() == ClockUnit.FIXED_DATE)
				? "clockLength." + this.time.unit() : "clockLength." + this.time.unit() + "." + this.time.direction();
	}

	/** Returns the argument of that message: the number, or the day of the year. */
	public Object length() {
		var month = this.time.fixedMonth();
		if (month != null && this.time.fixedDay() != null) {
			return this.time.fixedDay() + " " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
		}
		var number = this.time.amount();
		return (number != null) ? number : 0;
	}

	/** Returns the regime as used in page addresses. */
	public String regimeSlug() {
		return (this.regimeKey != null) ? this.regimeKey : ALL_REGIMES;
	}

	/** Slug for rules that apply under all regimes. */
	public static final String ALL_REGIMES = "every";

	/** Returns the rule with the name of the national body as owner and recipient. */
	ClockRuleDetails naming(String nationalBody) {
		var named = new Task(this.task.subject(), this.task.position(), this.task.name(), this.task.duty(),
				this.task.reasonCounts(), this.task.owner().replace("{body}", nationalBody),
				this.task.recipient().replace("{body}", nationalBody));
		return new ClockRuleDetails(this.id, this.key, this.regimeKey, named, this.events, this.time, this.basis,
				this.version);
	}

	/** Returns whether it is in force on a day. */
	public boolean validOn(LocalDate day) {
		var last = this.basis.validTo();
		return !this.basis.validFrom().isAfter(day) && (last == null || !last.isBefore(day));
	}

	boolean applies(@Nullable String caseRegime) {
		return this.regimeKey == null || this.regimeKey.equals(caseRegime);
	}

	/**
	 * The duty or aim.
	 *
	 * @param position position in the list
	 * @param duty whether it is a duty; otherwise an aim
	 * @param reasonCounts whether a notified reason for delay is shown
	 * @param owner body that must act
	 * @param recipient body that receives it
	 */
	@Embeddable
	public record Task(@Enumerated(EnumType.STRING) ClockSubject subject, int position, String name, boolean duty,
			boolean reasonCounts, String owner, String recipient) {

	}

	/**
	 * Events of the clock.
	 *
	 * @param triggers events that start it; the first in the list counts
	 * @param metBy events that meet it
	 * @param endedBy events that end it
	 */
	@Embeddable
	public record Events(@Column(name = "trigger_events") @Enumerated(EnumType.STRING) List<ClockTrigger> triggers,
			@Column(name = "met_by_events") @Enumerated(EnumType.STRING) List<ClockTrigger> metBy,
			@Column(name = "ended_by_events") @Enumerated(EnumType.STRING) List<ClockTrigger> endedBy) {

		public Events {
			triggers = List.copyOf(triggers);
			metBy = List.copyOf(metBy);
			endedBy = List.copyOf(endedBy);
		}

	}

	/**
	 * Length of the clock.
	 *
	 * @param amount number of units, or {@code null} for a fixed date or no length
	 * @param fixedMonth the month of a fixed date
	 * @param fixedDay the day of a fixed date
	 * @param direction direction in which it counts
	 */
	@Embeddable
	public record Time(@Nullable Integer amount, @Enumerated(EnumType.STRING) ClockUnit unit,
			@Nullable Integer fixedMonth, @Nullable Integer fixedDay,
			@Enumerated(EnumType.STRING) ClockDirection direction) {

		/** Returns the time with a new amount or fixed date, whichever it has. */
		Time changed(ClockRuleChange change) {
			boolean fixed = this.unit == ClockUnit.FIXED_DATE;
			return new Time((this.amount != null) ? change.amount() : null, this.unit,
					fixed ? change.fixedMonth() : null, fixed ? change.fixedDay() : null, this.direction);
		}

	}

	/**
	 * Law or guidance behind the clock.
	 *
	 * @param source law or guidance
	 * @param confirmation who has confirmed it
	 * @param validFrom first day
	 * @param validTo last day, or {@code null} while it is valid
	 */
	@Embeddable
	public record Basis(String source, @Embedded Confirmation confirmation, @Nullable String note, LocalDate validFrom,
			@Nullable LocalDate validTo) {

		Basis until(LocalDate last) {
			return new Basis(this.source, this.confirmation, this.note, this.validFrom, last);
		}

	}

}
