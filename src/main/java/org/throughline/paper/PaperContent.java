package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the head and the end of a paper.
 *
 * @param reportingOfficer who reports, as it is printed, such as "Director of Children's
 * Services"
 * @param divisionsAffected the parts of the area that it concerns, such as "All"
 * @param datedAs its own date as it is printed, such as "September 2017"
 */
@Embeddable
public record PaperContent(String title, @Nullable String reportingOfficer, @Nullable String divisionsAffected,
		@Nullable String datedAs, @Nullable String contactOfficer, @Nullable PaperSummary summary) {

}
