/**
 * The tables that are imported and exported, one class each.
 */
@NullMarked
package org.throughline.transfer.tables;

import org.jspecify.annotations.NullMarked;
