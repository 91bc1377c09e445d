import { useEffect, useRef, type RefObject } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover } from "react-aria-components";
import { checkIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { keysShown } from "../keys.ts";

export type ToolMenuProps = {
  trigger: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};
export type Tool = { key: string; name: string; keys?: string; isActive?: boolean; isOff?: boolean; act: () => void };

/** A menu of the toolbar: arrows move, letters find, Escape goes back to the button. */
export function ToolMenu({
  label,
  groups,
  trigger,
  open,
  onOpenChange,
}: ToolMenuProps & { label: string; groups: { name: string; tools: Tool[] }[] }) {
  const chosen = useRef<(() => void) | null>(null);
  useEffect(
    () => () => {
      const act = chosen.current;
      // A menu that closes gives the focus back to its button, in the next frame. What was chosen takes it to the text after that.
      if (act !== null) requestAnimationFrame(() => requestAnimationFrame(act));
    },
    [],
  );
  return (
    <Popover
      aria-label={label}
      className="popover tool-menu"
      triggerRef={trigger}
      isOpen={open}
      onOpenChange={onOpenChange}
      placement="bottom start"
    >
      <Menu aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)}>
        {groups.map(({ name, tools }) => (
          <MenuSection key={name}>
            <Header className="tool-menu-head">{name}</Header>
            {tools.map(({ key, name: tool, keys, isActive, isOff, act }) => (
              <MenuItem
                key={key}
                id={key}
                textValue={tool}
                className="tool-menu-item"
                isDisabled={isOff === true}
                onAction={() => (chosen.current = act)}
              >
                <span className="tool-menu-tick">{isActive === true && <Icon path={checkIcon} />}</span>
                <span>{tool}</span>
                {keys !== undefined && <kbd>{keysShown(keys)}</kbd>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
