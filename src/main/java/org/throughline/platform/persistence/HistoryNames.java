package org.throughline.platform.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Provides what the change history needs to show the records of a module. Implemented by
 * the modules that own the records.
 */
public interface HistoryNames {

	/**
	 * Returns the columns of the module's tables that refer to records and are shown by
	 * name.
	 */
	default Set<String> columns() {
		return Set.of();
	}

	/** Returns the columns that readers do not see. */
	default Set<String> technicalColumns() {
		return Set.of();
	}

	/**
	 * Returns the current names of the module's records among these ids.
	 */
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
