package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

/**
 * Lists a partnership's records of one kind for statements of reports, which refer to
 * them. Implemented by the module that owns the records.
 */
public interface RecordDirectory {

	Kind kind();

	/** Returns all records of a partnership; for business managers only. */
	List<NamedRecord> records(UUID partnershipId);

	enum Kind {

		/** An action: what was done. */
		ACTION,
		/** An indicator: what changed. */
		INDICATOR,
		/** A voice of a report: what people felt. */
		VOICE

	}

	/**
	 * A record to refer to.
	 *
	 * @param reference its reference or slug
	 * @param name its name or first words
	 * @param themes slugs of its themes
	 * @param completed whether nothing is left to do about it
	 */
	record NamedRecord(UUID id, String reference, String name, List<String> themes, boolean completed) {

	}

}
