package org.throughline.paper;

import java.util.UUID;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * A part of a template: a line, a section, facts of a section or a clearance.
 *
 * @param number its number in addresses
 */
public record TemplatePart<C extends TemplateParts.Content>(UUID id, int version, int number,
		C content) implements ManagedRecord {

	@Override
	public String title() {
		return PaperFields.inBrackets(this.content.title());
	}

}
