package org.throughline.platform.web;

import java.util.Optional;

import org.springframework.web.servlet.ModelAndView;

/**
 * Finds withdrawn pages by their address. They were public, so the response is
 * "withdrawn" instead of "not found".
 */
@FunctionalInterface
public interface GonePages {

	/** Returns the page for a path, or empty if nothing is withdrawn there. */
	Optional<ModelAndView> find(String path);

}
