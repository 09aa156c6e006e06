/**
 * Information governance: the pages that a public service must have, retention, legal
 * holds, and the search for a person's name.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "statute" })
@NullMarked
package org.throughline.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
