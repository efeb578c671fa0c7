-- What a user does in the example platform. Each step waits for what it asked for, and says what came.

local said = {}
local apps = "argocd/overlays/dev/apps/"

local function wait(what, condition)
  if not vim.wait(30000, condition, 20) then
    error("In vain: waited for " .. what .. ". " .. vim.fn.execute("messages"))
  end
end

local function findings()
  return vim.tbl_map(function(finding)
    return finding.lnum + 1 .. ":" .. finding.col + 1 .. " " .. finding.code
  end, vim.diagnostic.get(0))
end

local function popup()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return vim.api.nvim_win_get_buf(window)
    end
  end
end

-- Chooses the code action whose title begins like this, and waits until it has changed the file.
local function choose(beginning, file)
  vim.ui.select = function(items, _, take)
    for index, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(said.titles, action.title)
      if vim.startswith(action.title, beginning) then return take(item, index) end
    end
    take(nil)
  end
  said.titles = {}
  vim.api.nvim_win_set_cursor(0, { 4, 9 })
  local buffer = vim.fn.bufadd(file)
  vim.fn.bufload(buffer)
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  vim.lsp.buf.code_action()
  wait("a change of " .. file, function()
    return vim.api.nvim_buf_get_changedtick(buffer) ~= before
  end)
  return vim.api.nvim_buf_get_lines(buffer, 7, 10, false)
end

local function session()
  vim.cmd("edit " .. apps .. "linkwarden.yaml")
  wait("findings", function() return #findings() > 0 end)
  said.findings = findings()

  vim.api.nvim_win_set_cursor(0, { 4, 9 })
  vim.lsp.buf.hover()
  wait("the hover", function() return popup() ~= nil end)
  said.hover = vim.api.nvim_buf_get_lines(popup(), 0, -1, false)

  said.dependent = choose("Move linkwarden", apps .. "linkwarden.yaml")
  wait("no finding", function() return #findings() == 0 end)
  vim.cmd("undo")
  wait("the finding again", function() return #findings() > 0 end)

  said.provider = choose("Move postgresql-shared", apps .. "postgresql-shared.yaml")
  wait("no finding", function() return #findings() == 0 end)

  -- Another program changes a file that is not open; Neovim tells of the saving of one that is.
  vim.cmd("edit! " .. apps .. "traefik-dashboard.yaml")
  wait("findings", function() return #findings() > 0 end)
  local lines = vim.fn.readfile(apps .. "traefik.yaml")
  table.insert(lines, 4, '  annotations: { argocd.argoproj.io/sync-wave: "-1" }')
  vim.fn.writefile(lines, apps .. "traefik.yaml")
  vim.cmd("silent write")
  wait("no finding", function() return #findings() == 0 end)
end

local ok, problem = pcall(session)
said.problem = not ok and tostring(problem) or nil
vim.fn.writefile({ vim.fn.json_encode(said) }, vim.env.RESULT)
vim.cmd("qall!")
