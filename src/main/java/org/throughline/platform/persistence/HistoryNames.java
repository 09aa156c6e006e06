package org.throughline.platform.persistence;

import java.util.Map;
import java.util.Set;

/**
 * Provides what the change history needs to name the records of a module. Implemented by
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
	 * Returns a statement that selects the module's records among {@code :ids}, as they
	 * are named on {@code :today}: identifier, reference or null, and name or wording.
	 * Empty if it names none.
	 */
	default String query() {
		return "";
	}

	/**
	 * Returns a statement that selects the addresses of records among {@code :ids}:
	 * identifier, and address below {@code /manage/{partnership}/}. Empty if it knows
	 * none.
	 */
	default String addresses() {
		return "";
	}

	/**
	 * Returns the pages that list records: their addresses below
	 * {@code /manage/{partnership}/} by table.
	 */
	default Map<String, String> lists() {
		return Map.of();
	}

	/** Returns the tables whose records no sentence names. */
	default Set<String> unnamed() {
		return Set.of();
	}

	/**
	 * Returns the enums of columns in tables without an entity. Keys are table and column
	 * ("recommendation_link.kind").
	 */
	default Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of();
	}

}
