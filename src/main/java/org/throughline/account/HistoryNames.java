package org.throughline.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Provides what the change history needs to show the records of a module: names of
 * referenced records, and enums. Implemented by the modules that own the records.
 */
public interface HistoryNames {

	/** Returns the columns that refer to records named here. */
	default Set<String> columns() {
		return Set.of();
	}

	/** Returns the current names of the records with these ids. */
	default Map<UUID, String> names(Collection<UUID> ids) {
		return Map.of();
	}

	/**
	 * Returns the enums of columns. Keys are table and column ("action.status"); the
	 * labels are messages such as "ActionStatus.BLOCKED".
	 */
	default Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of();
	}

}
