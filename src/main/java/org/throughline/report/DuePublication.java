package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A sealed report or amendment whose day of publication has come.
 */
public record DuePublication(UUID partnershipId, String slug, LocalDate publishedOn) {

}
