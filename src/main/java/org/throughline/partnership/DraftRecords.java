package org.throughline.partnership;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lists the records that a draft shows in addition to its text, for people who comment on
 * it. Implemented by the module that owns the records.
 */
public interface DraftRecords {

	/**
	 * Returns the records that a report shows, in their order, as the reader may see
	 * them.
	 */
	List<DraftRecord> of(UUID partnershipId, String report);

	/**
	 * A record of a draft.
	 *
	 * @param key its address within the report; never used for another record
	 * @param name its name
	 * @param stated what is stated, in one line
	 * @param commentary the commentary on it (Markdown)
	 */
	record DraftRecord(String key, String name, String stated, @Nullable String commentary) {

	}

}
