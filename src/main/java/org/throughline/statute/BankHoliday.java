package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A day of the administrator's table of bank holidays.
 */
@Entity
class BankHoliday extends AggregateRoot {

	private LocalDate day;

	private String name;

	@Enumerated(EnumType.STRING)
	private BankHolidayKind kind;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected BankHoliday() {
	}

	BankHoliday(NewBankHoliday added) {
		super(TimeOrderedId.next());
		this.day = added.day();
		add(added);
	}

	/** Adds the day again under this name. */
	final void add(NewBankHoliday added) {
		this.name = added.name();
		this.note = added.note();
		this.kind = BankHolidayKind.HOLIDAY;
	}

	/** Stops counting the day although the calendar library counts it. */
	void cancel() {
		this.kind = BankHolidayKind.CANCELLED;
	}

	void restore() {
		this.kind = BankHolidayKind.HOLIDAY;
	}

	boolean cancelled() {
		return this.kind == BankHolidayKind.CANCELLED;
	}

	String name() {
		return this.name;
	}

}
