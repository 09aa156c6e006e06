package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * A template with its parts.
 *
 * @param own whether it belongs to the partnership, which can change it
 * @param retiredOn the day from which new papers cannot use it, or {@code null}
 */
public record TemplateDetails(UUID id, int version, String slug, boolean own, @Nullable LocalDate retiredOn,
		TemplateContent content, TemplateParts parts) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.name();
	}

}
