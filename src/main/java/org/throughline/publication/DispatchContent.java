package org.throughline.publication;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The date and means of sending a copy, or the date of the decision that none is needed.
 */
@Embeddable
public record DispatchContent(LocalDate sentOn, @Enumerated(EnumType.STRING) DispatchWay way, @Nullable String note) {

}
