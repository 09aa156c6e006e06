package org.throughline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.statute.ReportingPeriod;

/**
 * The period of a figure: from one day to another, or as at one day. The wording of the
 * source ("last year", "end of the Easter term") is kept (domain brief, c.7 A10).
 *
 * @param startsOn the first day, or {@code null} for a figure as at the last day
 * @param endsOn the last day; of the month or year if the day is not known
 * @param precision the precision of the last day
 * @param label the wording of the source
 */
@Embeddable
public record FigurePeriod(@Nullable LocalDate startsOn, LocalDate endsOn,
		@Enumerated(EnumType.STRING) @Column(name = "date_precision") DatePrecision precision,
		@Column(name = "period_label") @Nullable String label) {

	public FigurePeriod {
		Assert.isTrue(startsOn == null || !endsOn.isBefore(startsOn), "A period must not end before it begins");
	}

	/** Returns a period from one day to another. */
	public static FigurePeriod of(LocalDate startsOn, LocalDate endsOn) {
		return new FigurePeriod(startsOn, endsOn, DatePrecision.DAY, null);
	}

	public static FigurePeriod asAt(LocalDate day) {
		return new FigurePeriod(null, day, DatePrecision.DAY, null);
	}

	/** Returns text such as "2018/19", "December 2021" or "as at 31 March 2019". */
	public String inWords() {
		if (this.startsOn == null) {
			return "as at " + Dates.inWords(this.endsOn, this.precision);
		}
		if (!whole()) {
			return Dates.inWords(this.startsOn) + " to " + Dates.inWords(this.endsOn);
		}
		if (YearMonth.from(this.startsOn).equals(YearMonth.from(this.endsOn))) {
			return Dates.inWords(this.endsOn, DatePrecision.MONTH);
		}
		return (months() == 12) ? ReportingPeriod.of(this.startsOn, this.endsOn).label()
				: Dates.inWords(this.startsOn, DatePrecision.MONTH) + " to "
						+ Dates.inWords(this.endsOn, DatePrecision.MONTH);
	}

	private boolean whole() {
		return this.startsOn != null && this.startsOn.getDayOfMonth() == 1
				&& this.endsOn.equals(YearMonth.from(this.endsOn).atEndOfMonth());
	}

	/** Returns the number of months, including started ones; 0 as at one day. */
	public int months() {
		return (this.startsOn == null) ? 0
				: (int) ChronoUnit.MONTHS.between(YearMonth.from(this.startsOn), YearMonth.from(this.endsOn)) + 1;
	}

	/**
	 * Whether one indicator cannot have figures for both: they share days, or are as at
	 * the same day. A figure as at one day does not overlap with a period.
	 */
	public boolean overlaps(FigurePeriod other) {
		if (this.startsOn == null || other.startsOn == null) {
			return this.startsOn == null && other.startsOn == null && this.endsOn.equals(other.endsOn);
		}
		return !this.startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(this.endsOn);
	}

	/** Whether all its days are within the other period. */
	boolean within(FigurePeriod other) {
		if (other.startsOn == null || this.startsOn == null) {
			return this.startsOn == null && other.startsOn == null && this.endsOn.equals(other.endsOn);
		}
		return !this.startsOn.isBefore(other.startsOn) && !this.endsOn.isAfter(other.endsOn);
	}

	/**
	 * Returns the period some years later; the end of a month stays the end of a month.
	 */
	public FigurePeriod later(int years) {
		var last = this.endsOn.plusYears(years);
		boolean monthEnd = this.endsOn.equals(YearMonth.from(this.endsOn).atEndOfMonth());
		return new FigurePeriod((this.startsOn != null) ? this.startsOn.plusYears(years) : null,
				monthEnd ? YearMonth.from(last).atEndOfMonth() : last, this.precision, null);
	}

}
