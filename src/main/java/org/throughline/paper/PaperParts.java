package org.throughline.paper;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a paper outside its sections.
 *
 * @param fields values of fields that only its template has
 */
public record PaperParts(PaperContent content, Map<String, String> fields, List<PaperRecommendation> recommendations,
		List<Signatory> signatories, List<Attached> attachments) {

	/**
	 * An attachment.
	 *
	 * @param reportId the report that it is, or {@code null}
	 */
	public record Attached(AttachmentContent content, @Nullable UUID reportId, @Nullable Exemption exemption) {

	}

}
