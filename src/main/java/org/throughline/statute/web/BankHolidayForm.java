package org.throughline.statute.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.statute.NewBankHoliday;

/**
 * A bank holiday as typed.
 */
record BankHolidayForm(DateParts day, @NotBlank @Size(max = 100) String name, @Size(max = 300) String note) {

	static final BankHolidayForm EMPTY = new BankHolidayForm(DateParts.EMPTY, "", "");

	BankHolidayForm(@Nullable DateParts day, @Nullable String name, @Nullable String note) {
		this.day = (day != null) ? day : DateParts.EMPTY;
		this.name = Typed.text(name);
		this.note = Typed.text(note);
	}

	NewBankHoliday toCommand() {
		return new NewBankHoliday(this.day.parse().orElseThrow(), this.name, this.note.isEmpty() ? null : this.note);
	}

}
