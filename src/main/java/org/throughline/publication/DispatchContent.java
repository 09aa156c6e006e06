package org.throughline.publication;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * When and how a copy was sent, or on which day somebody found that none is needed.
 */
@Embeddable
public record DispatchContent(LocalDate sentOn, @Enumerated(EnumType.STRING) DispatchWay way, @Nullable String note) {

}
