package org.throughline.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The content of an indicator.
 *
 * @param name the name
 * @param kind the type of measure
 * @param measurement the unit and what its numbers mean
 * @param category the heading in the figures section of a report
 * @param collection the survey or data set
 * @param definition the definition
 * @param dataSource the data source
 * @param note the internal note
 */
@Embeddable
public record IndicatorContent(String name, @Enumerated(EnumType.STRING) IndicatorKind kind,
		IndicatorMeasurement measurement, @Nullable String category, @Nullable String collection,
		@Nullable String definition, @Nullable String dataSource, @Nullable String note) {

}
