@NullMarked
package dev.vitrine.engine.recommend;

import org.jspecify.annotations.NullMarked;
