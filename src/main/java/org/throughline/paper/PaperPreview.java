package org.throughline.paper;

import java.util.UUID;

/**
 * A paper as everyone would read it if it was published now.
 *
 * @param html its words with the title, without exempt parts
 * @param exempt whether it has exempt parts
 */
public record PaperPreview(UUID id, int number, String title, String html, boolean exempt, PaperLength length) {

}
