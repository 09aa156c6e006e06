package org.throughline.statute;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

import org.throughline.DatabaseReplaced;

/**
 * Discards the bank holidays and clocks kept in memory when a test class begins.
 */
@TestComponent
class StatuteCacheReset {

	private final StatuteCache cache;

	StatuteCacheReset(StatuteCache cache) {
		this.cache = cache;
	}

	@EventListener
	void discard(DatabaseReplaced event) {
		this.cache.evict();
	}

}
