package org.throughline.platform.web;

import java.util.List;

import org.throughline.platform.govuk.PageLink;

/**
 * Finds pages that a reader may have meant by an address without a page. They depend on
 * the address and on what everyone may read, so they say nothing of what is hidden.
 */
@FunctionalInterface
public interface NearbyPages {

	/** Returns public pages near a path, the nearest first. */
	List<PageLink> near(String path);

}
