/**
 * The embedded PostgreSQL of a newcomer's first start.
 */
@NullMarked
package org.throughline.platform.database;

import org.jspecify.annotations.NullMarked;
