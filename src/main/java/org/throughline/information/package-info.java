/**
 * Information governance: the pages that a public service must have, how long records are
 * kept, legal holds, and where a person's name stands.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "statute" })
@NullMarked
package org.throughline.information;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
