package org.throughline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.statute.ReportingPeriod;

/**
 * When a figure is of: some days, or as at one. The phrase of the source ("last year",
 * "end of the Easter term") is kept beside the days it means (domain brief, c.7 A10).
 *
 * @param startsOn first day; none: as at the last
 * @param endsOn last day; of a month or a year when no more is known
 * @param precision how exactly the last day is known
 * @param label in the words of the source
 */
public record FigurePeriod(@Nullable LocalDate startsOn, LocalDate endsOn, DatePrecision precision,
		@Nullable String label) {

	public FigurePeriod {
		Assert.isTrue(startsOn == null || !endsOn.isBefore(startsOn), "A period must not end before it begins");
	}

	/** The days from the first to the last. */
	public static FigurePeriod of(LocalDate startsOn, LocalDate endsOn) {
		return new FigurePeriod(startsOn, endsOn, DatePrecision.DAY, null);
	}

	/** As at a day. */
	public static FigurePeriod asAt(LocalDate day) {
		return new FigurePeriod(null, day, DatePrecision.DAY, null);
	}

	/** Whether it is as at a day, not of some days. */
	public boolean asAtADay() {
		return this.startsOn == null;
	}

	/** "2018/19", "December 2021", "as at 31 March 2019". */
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

	/** How many months it covers, a begun month counted whole; none as at a day. */
	public int months() {
		return (this.startsOn == null) ? 0
				: (int) ChronoUnit.MONTHS.between(YearMonth.from(this.startsOn), YearMonth.from(this.endsOn)) + 1;
	}

	/**
	 * Whether both cannot be figures of one thing: they share days, or are as at the
	 * same. What is as at a day lies beside what is of a period.
	 */
	public boolean collidesWith(FigurePeriod other) {
		if (this.startsOn == null || other.startsOn == null) {
			return this.startsOn == null && other.startsOn == null && this.endsOn.equals(other.endsOn);
		}
		return !this.startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(this.endsOn);
	}

	/** Whether all its days are days of the other. */
	boolean within(FigurePeriod other) {
		if (other.startsOn == null || this.startsOn == null) {
			return this.startsOn == null && other.startsOn == null && this.endsOn.equals(other.endsOn);
		}
		return !this.startsOn.isBefore(other.startsOn) && !this.endsOn.isAfter(other.endsOn);
	}

	/** The same days some years later; the end of a month stays the end of a month. */
	public FigurePeriod later(int years) {
		var last = this.endsOn.plusYears(years);
		boolean monthEnd = this.endsOn.equals(YearMonth.from(this.endsOn).atEndOfMonth());
		return new FigurePeriod((this.startsOn != null) ? this.startsOn.plusYears(years) : null,
				monthEnd ? YearMonth.from(last).atEndOfMonth() : last, this.precision, null);
	}

}
