/** Base classes of entities, identifiers, and the history of changes. */
@NullMarked
package org.throughline.platform.persistence;

import org.jspecify.annotations.NullMarked;
