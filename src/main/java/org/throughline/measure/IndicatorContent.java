package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;

/**
 * The content of an indicator.
 *
 * @param kind the type of measure
 * @param measurement the unit and what its numbers mean
 * @param category the heading in the figures section of a report
 * @param collection the survey or data set
 * @param note the internal note
 */
@Embeddable
public record IndicatorContent(String name, @Enumerated(EnumType.STRING) IndicatorKind kind,
		IndicatorMeasurement measurement, @Nullable String category, @Nullable String collection,
		@Nullable String definition, @Nullable String dataSource, @Nullable String note) {

	/** The content of an indicator that is not described yet. */
	public static final IndicatorContent EMPTY = of("", IndicatorMeasurement.CHILDREN);

	public IndicatorContent {
		name = FormValues.text(name).strip();
		kind = Objects.requireNonNullElse(kind, IndicatorKind.MEASURE);
		measurement = Objects.requireNonNullElse(measurement, IndicatorMeasurement.CHILDREN);
		category = FormValues.orNull(FormValues.text(category));
		collection = FormValues.orNull(FormValues.text(collection));
		definition = FormValues.orNull(FormValues.text(definition));
		dataSource = FormValues.orNull(FormValues.text(dataSource));
		note = FormValues.orNull(FormValues.text(note));
	}

	public static IndicatorContent of(String name, IndicatorMeasurement measurement) {
		return new IndicatorContent(name, IndicatorKind.MEASURE, measurement, null, null, null, null, null);
	}

}
