package org.throughline.platform.web;

import java.util.Optional;

import org.springframework.web.servlet.ModelAndView;

/**
 * Finds what stood at an address that everyone could read once and that is withdrawn. The
 * page says so instead of "not found".
 */
@FunctionalInterface
public interface GonePages {

	/** Returns the page for a path, or empty if nothing is withdrawn there. */
	Optional<ModelAndView> find(String path);

}
