package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.publication.EditionForm;

/**
 * A file of an edition of a paper.
 *
 * @param publicFrom the day from which everyone can read it
 * @param sha256 the checksum of its content
 */
public record PaperFile(UUID editionId, LocalDate publicFrom, EditionForm form, String sha256) {

}
