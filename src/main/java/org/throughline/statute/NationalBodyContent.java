package org.throughline.statute;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Content of a national body.
 *
 * @param validFrom first day on which it receives
 * @param source law or guidance
 * @param confirmation who has confirmed it
 */
@Embeddable
public record NationalBodyContent(String name, LocalDate validFrom, String source,
		@Embedded Confirmation confirmation) {

}
