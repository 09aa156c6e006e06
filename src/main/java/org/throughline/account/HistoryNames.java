package org.throughline.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Provides the names of referenced records for the change history. Implemented by the
 * modules that own the records.
 */
public interface HistoryNames {

	/** Returns the columns that refer to these records. */
	Set<String> columns();

	/** Returns the current names of the records with these ids. */
	Map<UUID, String> names(Collection<UUID> ids);

}
