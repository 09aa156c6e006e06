package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paper as everyone would read it if it was published now.
 *
 * @param html its words with the title, without exempt parts
 * @param exempt whether it has exempt parts
 * @param meetsOn the day of its meeting, if it is known
 */
public record PaperPreview(UUID id, int number, String title, String html, boolean exempt, @Nullable LocalDate meetsOn,
		PaperLength length) {

}
