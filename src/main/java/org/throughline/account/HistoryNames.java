package org.throughline.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the history of changes what things are called that a row points to. Implemented
 * by the modules above that keep such things.
 */
public interface HistoryNames {

	/** The columns that point to them. */
	Set<String> columns();

	/** What those of these ids are called today. */
	Map<UUID, String> names(Collection<UUID> ids);

}
