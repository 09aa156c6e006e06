package org.throughline.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of public pages in memory, the most used ones up to a number of bytes.
 * Many readers who ask for the same new page wait for one rendering.
 */
class KeptPages {

	private final Cache<String, KeptPage> pages;

	private final Map<String, CompletableFuture<@Nullable KeptPage>> renderings = new ConcurrentHashMap<>();

	KeptPages(long mostBytes) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(mostBytes)
			.<String, KeptPage>weigher((address, page) -> address.length() + page.weight())
			.build();
	}

	/** Returns the last page kept for an address, which may be out of date. */
	@Nullable KeptPage get(String address) {
		return this.pages.getIfPresent(address);
	}

	void keep(String address, KeptPage page) {
		this.pages.put(address, page);
	}

	/**
	 * Returns the page of an address in this state, or {@code null} if the rendering has
	 * answered this reader itself because its result cannot be kept.
	 */
	@Nullable KeptPage get(String address, String state, Rendering rendering) throws ServletException, IOException {
		var kept = get(address);
		if (kept != null && kept.state().equals(state)) {
			return kept;
		}
		String key = state + ' ' + address;
		var mine = new CompletableFuture<@Nullable KeptPage>();
		var running = this.renderings.putIfAbsent(key, mine);
		if (running != null) {
			var page = running.join();
			return (page != null) ? page : rendering.render();
		}
		KeptPage page = null;
		try {
			kept = get(address);
			page = (kept != null && kept.state().equals(state)) ? kept : rendering.render();
			if (page != null) {
				keep(address, page);
			}
			return page;
		}
		finally {
			mine.complete(page);
			this.renderings.remove(key);
		}
	}

	/** Renders a page, or answers with something that cannot be kept. */
	@FunctionalInterface
	interface Rendering {

		@Nullable KeptPage render() throws ServletException, IOException;

	}

}
