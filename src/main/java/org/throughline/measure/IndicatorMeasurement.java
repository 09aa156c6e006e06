package org.throughline.measure;

import java.util.Locale;
import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Scale;

/**
 * The unit of an indicator and what its numbers mean.
 *
 * @param unit the unit, as sources name it
 * @param direction the polarity
 * @param aboutChildren whether it counts children, so that small numbers are suppressed
 * @param wholeShare whether it is a percentage from 0 to 100
 * @param area the area it covers as stated, or {@code null} for the partnership's area
 * @param sharedName the name of what other partnerships measure too, or {@code null}
 */
@Embeddable
public record IndicatorMeasurement(@Nullable String unit, @Enumerated(EnumType.STRING) GoodDirection direction,
		boolean aboutChildren, boolean wholeShare, @Nullable String area, @Nullable String sharedName) {

	/** Counts of children, the usual measurement. */
	public static final IndicatorMeasurement CHILDREN = new IndicatorMeasurement(null, GoodDirection.NEITHER, true,
			false, null, null);

	public IndicatorMeasurement {
		unit = FormValues.orNull(FormValues.text(unit));
		area = FormValues.orNull(FormValues.text(area));
		sharedName = FormValues.orNull(FormValues.normalise(FormValues.text(sharedName)));
		direction = Objects.requireNonNullElse(direction, GoodDirection.NEITHER);
	}

	/**
	 * Returns the letters and digits of the shared name, as in addresses, or
	 * {@code null}.
	 */
	public @Nullable String sharedKey() {
		return (this.sharedName == null) ? null : FormValues
			.orNull(this.sharedName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
	}

	/** Whether the figures are percentages. */
	public boolean percentage() {
		return this.wholeShare || UnitText.of(this.unit).scale() == Scale.PERCENTAGE;
	}

	/** Whether numbers in this unit are others: percentages, thousands, a rate. */
	public boolean otherScale(String unit) {
		return stated().otherScale(UnitText.of(unit));
	}

	/** Whether this text names the unit. */
	public boolean sameUnit(String unit) {
		return stated().same(UnitText.of(unit));
	}

	private UnitText stated() {
		return (percentage() && UnitText.of(this.unit).scale() == Scale.NUMBER) ? UnitText.of("%")
				: UnitText.of(this.unit);
	}

	/** Returns the scale on which figures, targets and comparators are read. */
	public Scale scale() {
		return percentage() ? Scale.PERCENTAGE : Scale.NUMBER;
	}

	/**
	 * Whether the figures count individuals, rather than giving a rate.
	 */
	boolean countsOneByOne() {
		String lower = " " + Objects.requireNonNullElse(this.unit, "").toLowerCase(Locale.UK) + " ";
		return !percentage() && !lower.contains(" per ") && !lower.contains(" rate ");
	}

}
