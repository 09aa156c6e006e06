package org.throughline.platform.web;

import java.util.List;

import org.throughline.platform.govuk.PageLink;

/**
 * Suggests pages for an address without a page. They depend on the address and on public
 * records only, so they reveal nothing hidden.
 */
@FunctionalInterface
public interface NearbyPages {

	/** Returns public pages near a path, the nearest first. */
	List<PageLink> near(String path);

}
